namespace Cartwright.Tests.Datasets;

/// <summary>A data folder that lives in the test.</summary>
internal sealed class MemoryFolder
{
    private readonly Dictionary<string, StringWriter> files = new(StringComparer.Ordinal);

    public string this[string name]
    {
        get => files[name].ToString();
        set
        {
            files[name] = new StringWriter();
            files[name].Write(value);
        }
    }

    public IEnumerable<string> Names => files.Keys;

    public TextWriter Create(string name) => files[name] = new StringWriter();

    public TextReader? Open(string name) => files.TryGetValue(name, out var text) ? new StringReader(text.ToString()) : null;
}
