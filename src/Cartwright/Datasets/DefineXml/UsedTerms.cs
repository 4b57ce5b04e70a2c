using Cartwright.Datasets.Tables;

namespace Cartwright.Datasets.DefineXml;

/// <summary>A list of the terms that a coded variable uses, each with its decode where the dataset has one beside it.</summary>
internal sealed record UsedTerms(string Oid, string Name, IReadOnlyList<(string Code, string? Decode)> Terms)
{
    private static readonly string[] Coded =
        ["TESTCD", "PARAMCD", "CAT", "CLAS", "STAT", "FL", "SER", "REL", "SEX", "AGEU", "ARMCD", "STRESU", "ORRESU", "DOSU", "AVALU", "ROUTE", "EVAL", "SRCDOM", "TOXGR", "CLSIG", "TSTOPO"];

    /// <summary>The terms of a column; null where it is not coded, or nothing is recorded in it.</summary>
    public static UsedTerms? Of(DataTable table, int index)
    {
        var column = table.Columns[index];
        if (column.IsNumber || !Coded.Any(c => column.Name.EndsWith(c, StringComparison.Ordinal))) return null;
        var decode = column.Name.EndsWith("CD", StringComparison.Ordinal) ? table.Columns.Select((c, i) => c.Name == column.Name[..^2] ? i : -1).FirstOrDefault(i => i >= 0, -1) : -1;
        var terms = table.Rows.Where(r => r[index].Text is { Length: > 0 }).GroupBy(r => r[index].Text!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, decode < 0 ? null : g.First()[decode].Text)).ToList();
        return terms.Count == 0 ? null : new($"CL.{table.Name}.{column.Name}", $"{column.Label} ({table.Name})", terms);
    }
}
