using Cartwright.Models.Reference;

namespace Cartwright.KnownAnswers;

/// <summary>Figures printed in the specification of the reference model, section 17: six digits, on which two integrators of its author agree.</summary>
public static class ReferenceFigures
{
    /// <summary>What the columns of a row are.</summary>
    public const string Columns = "day; CAR-T per µL; copies per µg; T1; B; IFN; IL-6; IL-10; CRP; ferritin; macrophages; endothelium; CNS inflammation; neutrophils; platelets; temperature";

    /// <summary>A leukaemia patient without treatment (G1).</summary>
    public const string Leukaemia = """
        0 0.634921 60.6636 287.553 10.6277 8 3.2 1.3 10 1200 0 0 0 1.64422 87.1261 36.5531
        4 1.21104 178.602 328.021 14.3914 14.6087 3.56418 2.17712 10.9106 1215.33 0.000254485 0.00131229 0.000670205 0.942097 66.4414 36.6154
        7 81.8515 10079.4 311.936 13.8462 409.617 20.4659 54.2065 20.9111 1294.25 0.0153947 0.0287743 0.00954701 1.07119 61.8883 37.9666
        10 351.778 32156.7 9.21093 0.36466 873.727 140.818 144.748 106.139 3541.72 0.129409 0.392638 0.13707 1.36318 61.7102 39.5517
        14 205.916 19192.2 6.62706e-05 0.0142603 11.3111 7.01875 4.24105 36.7572 3546.34 0.00280263 0.0510928 0.0950548 1.41593 59.9752 37.2114
        28 20.5897 1150.2 0 0.0244919 8.58235 3.22729 1.36118 10.0489 1491.8 2.09818e-05 5.48641e-05 0.0065363 2.69241 94.1735 36.5578
        90 2.113 100.217 0 0.266483 9.85975 3.29039 1.49622 10.1661 1204.62 7.01619e-05 0.000210917 7.0281e-05 2.99697 119.867 36.5689
        """;

    /// <summary>A lymphoma patient with tocilizumab, dexamethasone and anakinra (G2).</summary>
    public const string Lymphoma = """
        0 0.571429 55.1732 71.159 12.8661 8 3.2 1.3 10 1200 0 0 0 1.64422 87.1261 36.5531
        4 1.20817 184.495 75.8083 17.1367 78.1525 8.1404 11.5553 22.3822 1439.71 0.0037369 0.0247629 0.0275931 0.928449 66.0615 37.252
        7 47.4252 6578.33 35.4933 0.763848 800.804 199.244 94.7631 14.6099 2010.13 0.046257 0.0485871 0.0592768 1.0186 60.4005 36.827
        10 48.1197 5491.52 0.143651 0.0435039 71.8834 114.469 10.4904 10.3098 2304.3 0.00831267 0.0253508 0.0649728 1.25505 59.6373 36.7213
        14 18.2713 1606.03 3.75864e-05 0.0539334 11.8596 22.0673 1.80418 10.0085 1861.1 0.000238839 0.00111771 0.0300609 1.69027 66.0172 36.5589
        28 0.61955 32.6904 0 2.20931 18.991 13.6224 2.49404 10 1300.01 0.000454164 0.000727284 0.00112096 2.88366 103.636 36.5635
        90 0.152024 6.90889 0 56.4176 16.9586 3.79315 2.27199 10.8104 1225.45 0.000373759 0.00127054 0.00108588 2.98301 119.304 36.6298
        """;

    /// <summary>A myeloma patient without treatment (G3).</summary>
    public const string Myeloma = """
        0 0.214286 20.4781 258.311 18.4214 8 3.2 1.3 10 1200 0 0 0 1.64422 108.908 36.5531
        4 0.0647456 9.55301 267.078 25.092 9.87384 3.42685 1.58 10.8325 1215.14 0.000173941 0.0011803 0.000423286 0.942084 83.0515 36.5975
        7 3.72495 475.32 270.512 29.6455 56.4851 4.79844 7.40232 11.2142 1217.15 0.0011119 0.00204256 0.000280541 1.07235 77.429 36.7621
        10 246.751 21398 148.597 33.8073 967.364 71.0824 129.921 53.9611 1769.22 0.0674891 0.156485 0.0166394 1.45055 80.5325 39.1415
        14 840.412 51910.6 12.0466 38.8046 197.282 38.2363 37.4718 77.7096 3494.01 0.02932 0.19971 0.0756307 1.67892 82.3254 38.8241
        28 56.1768 3044.63 0.00125839 52.2468 8.19587 3.21035 1.3209 10.0298 1546.86 8.0063e-06 2.4959e-05 8.77424e-05 2.58971 114.942 36.5549
        90 4.71299 209.693 0 73.9909 8.25493 3.21214 1.32669 10.0223 1200.65 9.3598e-06 2.31104e-05 6.05834e-06 2.99959 149.959 36.5552
        """;

    /// <summary>Cells injected into a lesion (G4).</summary>
    public const string Intratumoral = """
        0 0 0 29.7885 46.6124 8 3.2 1.3 10 1200 0 0 0 3 120 36.5531
        4 0.0622558 2.74374 31.6971 49.2571 9.50014 3.41938 1.53547 10.8574 1215.97 0.000170116 0.00147966 0.000843228 2.99664 119.91 36.5969
        7 0.37386 16.4656 33.2514 51.0424 9.51343 3.27232 1.46456 10.203 1212.05 5.48123e-05 0.00182838 0.000666012 2.99267 119.825 36.5657
        10 0.373057 16.4092 34.8963 52.6741 8.98486 3.25737 1.40063 10.1279 1209 4.61099e-05 0.00233015 0.00105185 2.99188 119.782 36.5636
        14 0.143831 6.31316 37.3739 54.6333 8.18798 3.21335 1.3204 10.0418 1205.66 1.06387e-05 0.000728776 0.000576884 2.99341 119.779 36.5556
        28 0.00418932 0.182741 47.6883 59.9033 8.00176 3.2001 1.30019 10.0002 1200.74 7.62807e-08 9.85214e-06 7.68864e-06 2.99925 119.921 36.5531
        90 0.00103082 0.0446138 135.608 68.4282 8.00088 3.20004 1.30009 10.0001 1200 3.23552e-08 3.91431e-06 1.80173e-06 3 120 36.5531
        """;

    /// <summary>The treatment of <see cref="Lymphoma"/>, beside conditioning and cells.</summary>
    public static IReadOnlyList<ReferenceEvent> LymphomaTreatment { get; } =
    [
        new(5.5, ReferenceTreatment.Tocilizumab, 640), new(6.5, ReferenceTreatment.Anakinra, 100),
        .. Enumerable.Range(0, 8).Select(i => new ReferenceEvent(6 + 0.25 * i, ReferenceTreatment.Dexamethasone, 10)),
    ];

    /// <summary>The rows of figures, as they are printed.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(string figures) => [.. figures.ReplaceLineEndings("\n").Split('\n').Select(l => (IReadOnlyList<string>)l.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>The columns of such a row, of a patient as it is seen.</summary>
    public static IReadOnlyList<double> RowOf(in ReferenceSight sight)
    {
        var seen = sight.Observe();
        return
        [
            sight.Days, seen.CarTPerMicrolitre, seen.CopiesPerMicrogram, sight.Amount(ReferenceState.Tumour), sight.Amount(ReferenceState.BCells), sight.Amount(ReferenceState.Ifn),
            sight.Amount(ReferenceState.Il6), sight.Amount(ReferenceState.Il10), sight.Amount(ReferenceState.Crp), sight.Amount(ReferenceState.Ferritin), sight.Amount(ReferenceState.Macrophages),
            sight.Amount(ReferenceState.Endothelium), sight.Amount(ReferenceState.CnsInflammation), sight.Amount(ReferenceState.Neutrophils), sight.Amount(ReferenceState.Platelets), seen.Bedside.Temperature,
        ];
    }
}
