using Cartwright.Analysis.Response.Leukaemia;
using Cartwright.Analysis.Response.Lymphoma;
using Cartwright.Analysis.Response.Myeloma;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Response;

/// <summary>Whether a study measured what the criteria in force are made of.</summary>
public static class CriteriaFit
{
    /// <summary>What does not fit, in a sentence; null where the criteria fit, or somebody judged and nothing else was measured.</summary>
    public static string? Of(StudyData data, TrialPlan plan)
    {
        var (words, judged) = (plan.Response.Criteria, new JudgedRows(data.Responses, CriteriaFamilies.Of(plan.Response.Criteria)).HasAny);
        var lesions = data.TumourResults.Count > 0;
        var marrow = LeukaemiaRows.Exist(data);
        if (CriteriaFamilies.AreOfLeukaemia(words)) return marrow || (judged && !lesions) ? null : $"{words} judges acute leukaemia by its blasts in marrow, and the package has none. {(lesions ? "Its lesions were read by RECIST 1.1." : Otherwise(judged))}";
        if (!CriteriaFamilies.AreKnown(words)) return lesions ? $"Nothing is derived by '{words}': the lesions were read by RECIST 1.1." : null;
        return CriteriaFamilies.Of(words) switch
        {
            CriteriaFamily.Imwg2016 when !new MyelomaRows(data).AreMeasured => $"{words} judges myeloma by its proteins, light chains and plasma cells, and the package has none of these tests. {Otherwise(judged)}",
            CriteriaFamily.Lugano2014 when !new LymphomaRows(data).AreMeasured && (marrow || !judged) => $"{words} judges lymphoma by lesions and PET-CT, and the package has neither. {Otherwise(judged)}",
            CriteriaFamily.Recist11 or CriteriaFamily.Irecist when !lesions && marrow => $"{words} judges solid tumours by their lesions, and the package has none. Remission of a leukaemia is read from marrow.",
            _ => null,
        };
    }

    private static string Otherwise(bool judged) => judged ? "Responses are shown as they were judged (RS)." : "No response is derived.";
}
