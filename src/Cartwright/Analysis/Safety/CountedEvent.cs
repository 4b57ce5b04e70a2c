namespace Cartwright.Analysis.Safety;

/// <summary>An adverse event as tables count it, whether it was derived here from SDTM or stands so in somebody's analysis dataset.</summary>
/// <param name="Grade">1 to 5; null where there is none.</param>
public sealed record CountedEvent(string Subject, string BodySystem, string Term, int? Grade, bool Serious, bool TreatmentEmergent, bool Related)
{
    /// <summary>Treatment-emergent and serious.</summary>
    public bool IsSeriousEmergent => TreatmentEmergent && Serious;

    /// <summary>Treatment-emergent and of grade 3 or worse.</summary>
    public bool IsSevereEmergent => TreatmentEmergent && Grade >= 3;
}
