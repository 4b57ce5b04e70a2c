using Cartwright.Numerics;

namespace Cartwright.Reports.Outputs;

/// <summary>The footnotes of one table while its cells are written: each reason or remark once, numbered as it first comes; after them the rules in force.</summary>
internal sealed class Footnotes
{
    private readonly List<string> marked = [];

    /// <summary>What a cell ends with to point at these words: <c> [2]</c>. Nothing where there are none.</summary>
    public string Mark(params IEnumerable<string?> words)
    {
        var numbers = words.OfType<string>().Select(NumberOf).Distinct().Order().ToList();
        return numbers.Count == 0 ? "" : $" [{string.Join(", ", numbers)}]";
    }

    /// <summary>A number with its remark, or NC with its reason; to three significant figures where nothing else is asked.</summary>
    public string Of(Estimate estimate, string? remark = null, Func<double, string>? written = null) => estimate switch
    {
        Estimate.Value v => (written ?? (n => Numbers.Significant(n)))(v.Number) + Mark(remark),
        _ => "NC" + Mark(estimate.Reason),
    };

    /// <summary>All of them, once every cell is written.</summary>
    public IReadOnlyList<string> With(params IEnumerable<string?> rules) => [.. marked.Select((words, i) => $"[{i + 1}] {words}"), .. rules.OfType<string>()];

    private int NumberOf(string words)
    {
        if (!marked.Contains(words)) marked.Add(words);
        return marked.IndexOf(words) + 1;
    }
}
