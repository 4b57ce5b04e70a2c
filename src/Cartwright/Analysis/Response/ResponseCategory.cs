namespace Cartwright.Analysis.Response;

/// <summary>A response of the whole disease, or of its target lesions, in order from the best.</summary>
public enum ResponseCategory
{
    /// <summary>CR.</summary>
    Complete,

    /// <summary>PR.</summary>
    Partial,

    /// <summary>SD.</summary>
    Stable,

    /// <summary>Non-CR/Non-PD: of disease without target lesions.</summary>
    NeitherCompleteNorProgressive,

    /// <summary>PD.</summary>
    Progressive,

    /// <summary>NE.</summary>
    NotEvaluable,
}

/// <summary>The codes of response as datasets write them.</summary>
public static class ResponseCode
{
    private static readonly Dictionary<string, ResponseCategory> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["iCR"] = ResponseCategory.Complete,
        ["iPR"] = ResponseCategory.Partial,
        ["iSD"] = ResponseCategory.Stable,
        ["NON-iCR/NON-iUPD"] = ResponseCategory.NeitherCompleteNorProgressive,
        ["iCPD"] = ResponseCategory.Progressive,
        ["CMR"] = ResponseCategory.Complete,
        ["PMR"] = ResponseCategory.Partial,
        ["NMR"] = ResponseCategory.Stable,
        ["PMD"] = ResponseCategory.Progressive,
        ["CAR"] = ResponseCategory.Complete,
        ["PAR"] = ResponseCategory.Partial,
        ["SAD"] = ResponseCategory.Stable,
        ["PAD"] = ResponseCategory.Progressive,
        ["sCR"] = ResponseCategory.Complete,
        ["VGPR"] = ResponseCategory.Partial,
        ["MR"] = ResponseCategory.Stable,
        ["CR"] = ResponseCategory.Complete,
        ["MRD-negative CR"] = ResponseCategory.Complete,
        ["MRD-positive CR"] = ResponseCategory.Complete,
        ["PR"] = ResponseCategory.Partial,
        ["SD"] = ResponseCategory.Stable,
        ["NON-CR/NON-PD"] = ResponseCategory.NeitherCompleteNorProgressive,
        ["PD"] = ResponseCategory.Progressive,
        ["NE"] = ResponseCategory.NotEvaluable,
    };

    /// <summary>The category of a code, with or without a residual-disease status after it (<c>CR MRD-NEGATIVE</c>); null for a code that is none.</summary>
    public static ResponseCategory? Read(string code)
    {
        var words = code.Trim();
        if (Known.TryGetValue(words, out var category)) return category;
        var first = words.Split(' ')[0];
        return words[first.Length..].TrimStart().StartsWith("MRD", StringComparison.OrdinalIgnoreCase) && Known.TryGetValue(first, out category) ? category : null;
    }

    /// <summary>The code of a category.</summary>
    public static string Code(this ResponseCategory category) => category switch
    {
        ResponseCategory.Complete => "CR",
        ResponseCategory.Partial => "PR",
        ResponseCategory.Stable => "SD",
        ResponseCategory.NeitherCompleteNorProgressive => "NON-CR/NON-PD",
        ResponseCategory.Progressive => "PD",
        _ => "NE",
    };

    /// <summary>Whether it is an objective response: CR or PR.</summary>
    public static bool IsResponse(this ResponseCategory category) => category is ResponseCategory.Complete or ResponseCategory.Partial;

    /// <summary>Whether disease is under control: CR, PR, SD, or Non-CR/Non-PD where there are no target lesions.</summary>
    public static bool IsControl(this ResponseCategory category) =>
        category is ResponseCategory.Complete or ResponseCategory.Partial or ResponseCategory.Stable or ResponseCategory.NeitherCompleteNorProgressive;
}
