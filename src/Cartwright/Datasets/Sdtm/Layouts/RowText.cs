using Cartwright.Datasets.Csv;
using Cartwright.Units;

namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>The text of one variable in one row, and its place.</summary>
internal readonly record struct Cell(string Text, Place Where);

/// <summary>A row that is being read: variable by variable, each fault noted with its place, so that one row can have many.</summary>
/// <param name="find">The cell of a variable; null where the source has no such column.</param>
internal sealed class RowText(Place where, Func<string, Cell?> find, FaultList faults)
{
    /// <summary>The unique subject identifier.</summary>
    public string Subject => Get(Identity.Subject);

    /// <summary>The number of the row within subject and domain.</summary>
    public int Sequence { get; private init; }

    /// <summary>Where the row stands.</summary>
    public Place Where => where;

    /// <summary>Reads a variable; where it is absent or faulty, its fallback.</summary>
    public T Get<T>(Variable<T> variable)
    {
        if (find(variable.Name) is not { } cell) return variable.Fallback;
        var read = variable.Read(cell.Text);
        if (read.Refusal is null) return read.Value;
        faults.Add(cell.Where, $"{variable.Name}: {read.Refusal}");
        return variable.Fallback;
    }

    /// <summary>The same row, with its number.</summary>
    public RowText Numbered(int sequence) => new(where, find, faults) { Sequence = sequence };

    /// <summary>The text of a variable without noting a fault; empty where it is absent.</summary>
    public string Quiet<T>(Variable<T> variable) => find(variable.Name)?.Text ?? "";

    /// <summary>Whether the source has a column of this variable.</summary>
    public bool Has<T>(Variable<T> variable) => find(variable.Name) is not null;

    /// <summary>Notes a fault of a variable, where there is a reason for one.</summary>
    public void Refuse<T>(Variable<T> variable, string? because)
    {
        if (because is not null) faults.Add(find(variable.Name)?.Where ?? where, $"{variable.Name}: {because}");
    }
}

/// <summary>The variables with which the rows of every domain begin.</summary>
internal static class Identity
{
    public static readonly Variable<string> Study = Variable.Identifier("STUDYID");
    public static readonly Variable<string> Domain = Variable.Identifier("DOMAIN");
    public static readonly Variable<string> RelatedDomain = Variable.Identifier("RDOMAIN");
    public static readonly Variable<string> Subject = Variable.Identifier("USUBJID");
}
