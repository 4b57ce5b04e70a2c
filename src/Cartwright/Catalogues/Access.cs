namespace Cartwright.Catalogues;

/// <summary>Whether somebody is covered.</summary>
public enum Coverage
{
    /// <summary>A rule covers them.</summary>
    Covered,

    /// <summary>A rule of their country and disease does not.</summary>
    NotCovered,

    /// <summary>The catalogue does not say.</summary>
    NotKnown,
}

/// <summary>Whether a facility is certified.</summary>
public enum Certification
{
    /// <summary>Nobody asked: the answer is of the patient, and names the condition.</summary>
    NotAsked,

    /// <summary>It is.</summary>
    Certified,

    /// <summary>It is not.</summary>
    NotCertified,

    /// <summary>It is not known.</summary>
    Unknown,
}

/// <summary>Who asks, where and when.</summary>
/// <param name="Country">ISO 3166 code.</param>
/// <param name="On">The day, or a month or year where no more is asked.</param>
/// <param name="Disease">The code of the disease.</param>
/// <param name="AgeYears">Whole years.</param>
/// <param name="Facility">Whether the facility is certified.</param>
public sealed record AccessQuestion(string Country, StatedDate On, string Disease, int AgeYears, Certification Facility = Certification.NotAsked);

/// <summary>The answer, why, and what else must hold.</summary>
/// <param name="Coverage">Covered, not covered, or not known.</param>
/// <param name="Because">Why, with the source.</param>
/// <param name="Conditions">What the rules ask beside, which the question does not decide.</param>
public sealed record AccessAnswer(Coverage Coverage, string Because, IReadOnlyList<string> Conditions);

/// <summary>Answers from the catalogue's dated rules, which are the review's and speak as of their date. What they do not say is not known, and never taken for a no.</summary>
public static class Access
{
    /// <summary>The answer to a question.</summary>
    /// <remarks>
    /// A rule since September 2021 is one of which the month is known and the day is not: before that month nobody was covered, from its last day on everybody was, and on a day within it that is not known. A question about the month as a whole is answered as exactly as the source is.
    /// After the date as of which the rule is stated, what holds is not known.
    /// </remarks>
    public static AccessAnswer To(AccessQuestion question, SourceCatalogue catalogue)
    {
        var rules = AccessRule.In(catalogue).Where(r => r.Country == question.Country).ToList();
        if (rules.Count == 0) return NotKnown($"the catalogue has no rule of {question.Country}");
        if (rules.Find(r => !r.IsReimbursement) is { } certified && question.Facility is Certification.NotCertified or Certification.Unknown)
            return question.Facility == Certification.Unknown ? NotKnown($"the treatment may be given in {certified.Setting} alone ({certified.Source}), and whether this one is, is not known")
                : new(Coverage.NotCovered, $"the treatment may be given in {certified.Setting} alone ({certified.Source})", []);
        return rules.Find(r => r.IsReimbursement && r.Disease == question.Disease) is { } rule ? Under(rule, question, rules) : NotKnown($"the catalogue has no rule of {question.Country} on {question.Disease}");
    }

    private static AccessAnswer Under(AccessRule rule, AccessQuestion question, List<AccessRule> rules)
    {
        var stated = $"{rule.Disease} {rule.Ages}{(rule.Setting.Length > 0 ? $", {rule.Setting}" : "")}, since {rule.Since} ({rule.Source})";
        if (question.On.Earliest > rule.Row.AsOf.Latest) return NotKnown($"the rule is stated as of {rule.Row.AsOf}, and what holds later is not: {stated}");
        return (!rule.Covers(question.AgeYears), Began(rule.Since!, question.On)) switch
        {
            (true, _) => new(Coverage.NotCovered, $"{question.AgeYears} years are outside the rule: {stated}", []),
            (_, false) => new(Coverage.NotCovered, $"before the rule: {stated}", []),
            (_, null) => NotKnown($"{rule.Since} is stated {(rule.Since!.Month is null ? "without its month" : "without its day")}, and {question.On} can lie before it or after: {stated}"),
            _ => new(Coverage.Covered, stated, [.. Conditions(rule, question, rules)]),
        };
    }

    // Null where the question's time can lie on either side of the beginning.
    private static bool? Began(StatedDate since, StatedDate on) =>
        on.Earliest >= since.Latest || on == since ? true : on.Latest < since.Earliest ? false : null;

    private static IEnumerable<string> Conditions(AccessRule rule, AccessQuestion question, List<AccessRule> rules)
    {
        if (rule.Setting.Length > 0) yield return $"the disease is {rule.Setting} ({rule.Source})";
        if (question.On == rule.Since && rule.Since.Day is null) yield return $"from some day of {rule.Since} on: the day is not stated ({rule.Source})";
        if (question.Facility == Certification.NotAsked)
            foreach (var certified in rules.Where(r => !r.IsReimbursement)) yield return $"the treatment is given in one of the {certified.Setting} ({certified.Source})";
    }

    private static AccessAnswer NotKnown(string because) => new(Coverage.NotKnown, because, []);
}
