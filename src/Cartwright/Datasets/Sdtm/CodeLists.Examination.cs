namespace Cartwright.Datasets.Sdtm;

/// <summary>The words of EG and IS, and of tests for pregnancy in LB.</summary>
public static partial class CodeLists
{
    /// <summary>EGTESTCD, by CDISC's terms and by names that older packages have.</summary>
    public static class ElectrocardiogramTest
    {
        /// <summary>QT corrected by Fridericia's formula.</summary>
        public static IReadOnlyList<string> Fridericia { get; } = ["QTCFAG", "QTCF", "QTCFSB"];

        /// <summary>QT as measured.</summary>
        public static IReadOnlyList<string> Uncorrected { get; } = ["QTAG", "QT", "QTSB"];

        /// <summary>RR, from beat to beat.</summary>
        public static IReadOnlyList<string> BeatToBeat { get; } = ["RRAG", "RR", "RRSB"];

        /// <summary>Heart rate.</summary>
        public static IReadOnlyList<string> Rate { get; } = ["EGHRMN", "HRMEAN", "HR"];

        /// <summary>The interpretation of the whole.</summary>
        public static IReadOnlyList<string> Interpretation { get; } = ["INTP", "ECGINT"];
    }

    /// <summary>ISTESTCD begins with this where the antibodies are against the product (<c>ADA_BAB</c> binding, <c>ADA_NAB</c> neutralising).</summary>
    public static class AntibodyTest
    {
        /// <summary>Any antibody against the product.</summary>
        public const string AgainstProduct = "ADA";
    }

    /// <summary>ISTSTOPO.</summary>
    public static class TestObjective
    {
        /// <summary>The first look, which lets a known share of false positives through.</summary>
        public const string Screen = "SCREEN";

        /// <summary>Whether what was screened positive is an antibody against the product.</summary>
        public const string Confirm = "CONFIRM";

        /// <summary>How much there is: the titre.</summary>
        public const string Quantify = "QUANTIFY";
    }

    /// <summary>LBTESTCD of tests for pregnancy begins with one of these: <c>HCG</c>, <c>PREG</c>.</summary>
    public static IReadOnlyList<string> PregnancyTests { get; } = ["HCG", "PREG"];
}
