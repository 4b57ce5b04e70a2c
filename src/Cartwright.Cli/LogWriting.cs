using System.Text;
using Cartwright.Units;

namespace Cartwright.Cli;

/// <summary>The right to write a log, held from before it is read until it stands whole: of two runs at once the second is refused, so that neither loses the other's entry.</summary>
/// <remarks>What is claimed is a file beside the log that must not exist yet; it then takes the log's place. Where the log is a link, the file that it points at is written.</remarks>
internal sealed class LogWriting : IDisposable
{
    private readonly string beside;
    private readonly FileStream stream;
    private bool stands;

    private LogWriting(string log)
    {
        (Log, beside) = (log, log + ".partial");
        stream = new(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    /// <summary>The file itself, where the log is a link.</summary>
    public string Log { get; }

    /// <summary>Claims a log, which need not exist.</summary>
    /// <exception cref="FaultyInputException">Another run has claimed it.</exception>
    /// <exception cref="WrongUsageException">It is a folder.</exception>
    public static LogWriting Claim(string path)
    {
        if (Directory.Exists(path)) throw new WrongUsageException($"'{path}' is a folder; --log takes a file");
        var log = Target(path);
        try
        {
            return new(log);
        }
        catch (IOException) when (Path.Exists(log + ".partial") || new FileInfo(log + ".partial").LinkTarget is not null)
        {
            throw new FaultyInputException([new Fault(new Place(path), $"another run is adding to this log, or was broken off; the log is left as it was. If nothing else runs, remove '{log}.partial'")]);
        }
    }

    // A link may point at a file that is yet to be made, or at a further link; so many hops are a loop.
    private static string Target(string path)
    {
        for (var hop = 0; hop < 40 && new FileInfo(path).LinkTarget is { } target; hop++) path = Path.GetFullPath(target, Path.GetDirectoryName(Path.GetFullPath(path))!);
        return path;
    }

    /// <summary>Puts a whole text in the place of the log.</summary>
    public void Write(string text)
    {
        stream.Write(new UTF8Encoding(false).GetBytes(text));
        stream.Flush(flushToDisk: true);
        stream.Dispose();
        File.Move(beside, Log, overwrite: true);
        stands = true;
    }

    public void Dispose()
    {
        stream.Dispose();
        if (!stands) File.Delete(beside);
    }
}
