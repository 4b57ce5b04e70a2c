namespace Cartwright.Datasets.Sdtm;

/// <summary>EG: an interval or a rate of an electrocardiogram, or what somebody saw in it, in words (<c>ABNORMAL</c>). Neither: not done.</summary>
/// <param name="Test">EGTESTCD (<see cref="CodeLists.ElectrocardiogramTest"/>).</param>
/// <param name="ClinicallySignificant">EGCLSIG; null where nobody said.</param>
public sealed record ElectrocardiogramResult(string Subject, int Sequence, string Test, string Name, double? Value, string? Finding, bool? ClinicallySignificant, string Unit, string Visit, SdtmDate? At);

/// <summary>IS: a test for antibodies against the product: a word (<c>POSITIVE</c>) or a titre. A number below a limit is null with <paramref name="BelowLimit"/> set.</summary>
/// <param name="Test">ISTESTCD (<see cref="CodeLists.AntibodyTest"/>).</param>
/// <param name="Objective">ISTSTOPO: which step of the assay it is (<see cref="CodeLists.TestObjective"/>); empty where the study has no steps.</param>
/// <param name="Agent">ISBDAGNT: what the antibodies bind.</param>
public sealed record ImmunogenicityResult(
    string Subject, int Sequence, string Test, string Name, string Objective, string Agent, double? Value, bool BelowLimit, double? LowerLimit, string? Finding, string Unit, string Visit, SdtmDate? At);
