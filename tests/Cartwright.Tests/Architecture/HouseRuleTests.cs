using System.Reflection;
using Cartwright.Protocols;
using Xunit;

namespace Cartwright.Tests.Architecture;

/// <summary>House rules, held over all public types and all files.</summary>
public class HouseRuleTests
{
    private static readonly string[] Empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Processor", "Handler", "Engine", "Base", "Impl", "Info", "Extensions"];

    private static readonly Type[] PublicTypes = [.. typeof(Protocol).Assembly.GetExportedTypes()];

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Assert.Empty(PublicTypes.Where(t => Empty.Any(e => t.Name.EndsWith(e, StringComparison.Ordinal))).Select(t => t.FullName));

    [Fact]
    public void No_public_property_can_be_set_after_construction()
    {
        var settable =
            from type in PublicTypes
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))
            select $"{type.Name}.{property.Name}";
        Assert.Empty(settable);
    }

    [Fact]
    public void No_public_or_static_field_can_change()
    {
        var changeable =
            from type in PublicTypes
            where !type.IsEnum
            from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where !field.IsInitOnly && !field.IsLiteral && (field.IsPublic || field.IsStatic) && !field.Name.StartsWith('<')
            select $"{type.Name}.{field.Name}";
        Assert.Empty(changeable);
    }

    [Fact]
    public void No_file_is_longer_than_350_lines()
    {
        var sources = Directory.EnumerateFiles(Repository.At("src"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("artifacts", StringComparison.Ordinal));
        Assert.Empty(sources.Where(f => File.ReadLines(f).Count() > 350).Select(Path.GetFileName));
    }

    [Fact]
    public void Every_public_type_says_what_it_is()
    {
        var documented = File.ReadAllText(Path.ChangeExtension(typeof(Protocol).Assembly.Location, ".xml"));
        Assert.Empty(PublicTypes.Where(t => !documented.Contains($"\"T:{t.FullName!.Replace('+', '.')}\"", StringComparison.Ordinal)).Select(t => t.FullName));
    }
}
