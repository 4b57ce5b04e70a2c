using Cartwright.Units;
using Xunit;

namespace Cartwright.Tests.Datasets.Damaged;

/// <summary>Every kind of input with every kind of damage: reading it ends in a value or in faults that say where, never in an exception, and holds no more memory than the file explains.</summary>
public class DamagedInputTests
{
    private const int Rounds = 25;
    private const long MostAllocated = 400_000_000;

    public static TheoryData<string> Kinds => [.. InputKind.All.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Damage_ends_in_faults_or_a_value(string name)
    {
        var kind = InputKind.All.First(k => k.Name == name);
        Assert.Empty(kind.Read(kind.Good).Faults);
        Assert.NotNull(kind.Read(kind.Good).Value);
        var told = 0;
        foreach (var (damage, index) in Damage.Kinds.Select((d, i) => (d, i)))
        {
            for (var round = 0; round < Rounds; round++)
            {
                var spoilt = damage.Of(kind.Good, new Random(1000 * index + round));
                var (value, faults) = Read(kind, spoilt, $"{damage.Name} {index}, round {round}");
                Assert.True(value is not null || faults.Count > 0, $"{damage.Name} {index}, round {round}: neither a value nor a fault");
                Assert.All(faults, f => Assert.False(string.IsNullOrWhiteSpace(f.Message) || string.IsNullOrWhiteSpace(f.Where.File)));
                told += faults.Count > 0 ? 1 : 0;
            }
        }
        Assert.True(told > Rounds / 2, $"only {told} of {4 * Rounds} damaged files were told");
    }

    private static (object? Value, IReadOnlyList<Fault> Faults) Read(InputKind kind, byte[] bytes, string which)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            return kind.Read(bytes);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{kind.Name}, {which}: {e.GetType().Name}: {e.Message}", e);
        }
        finally
        {
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
        }
    }
}
