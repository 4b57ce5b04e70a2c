namespace Cartwright.Reports.DesignSections;

/// <summary>The papers behind each design, as a protocol cites them.</summary>
internal static class DesignReferences
{
    private const string Boin = "Liu S, Yuan Y. Bayesian optimal interval designs for phase I clinical trials. J R Stat Soc C 2015;64:507–523.";
    private const string Mtpi = "Ji Y, Liu P, Li Y, Bekele BN. A modified toxicity probability interval method for dose-finding trials. Clin Trials 2010;7:653–663.";
    private const string Mtpi2 = "Guo W, Wang SJ, Yang S, Lynn H, Ji Y. A Bayesian interval dose-finding design addressing Ockham's razor: mTPI-2. Contemp Clin Trials 2017;58:23–33.";
    private const string Keyboard = "Yan F, Mandrekar SJ, Yuan Y. Keyboard: a novel Bayesian toxicity probability interval design for phase I clinical trials. Clin Cancer Res 2017;23:3994–4003.";

    private static readonly Dictionary<string, string[]> ByRule = new(StringComparer.Ordinal)
    {
        ["3+3"] = ["Storer BE. Design and analysis of phase I clinical trials. Biometrics 1989;45:925–937.",
            "Korn EL, Midthune D, Chen TT, Rubinstein LV, Christian MC, Simon RM. A comparison of two phase I trial designs. Stat Med 1994;13:1799–1806."],
        ["boin"] = [Boin],
        ["keyboard"] = [Keyboard],
        ["mtpi"] = [Mtpi],
        ["mtpi-2"] = [Mtpi2, Keyboard],
        ["i3+3"] = ["Liu M, Wang SJ, Ji Y. The i3+3 design for phase I clinical trials. J Biopharm Stat 2020;30:294–304."],
        ["crm"] = ["O'Quigley J, Pepe M, Fisher L. Continual reassessment method: a practical design for phase 1 clinical trials in cancer. Biometrics 1990;46:33–48.",
            "Goodman SN, Zahurak ML, Piantadosi S. Some practical improvements in the continual reassessment method for phase I studies. Stat Med 1995;14:1149–1161.",
            "Lee SM, Cheung YK. Model calibration in the continual reassessment method. Clin Trials 2009;6:227–238."],
        ["blrm"] = ["Neuenschwander B, Branson M, Gsponer T. Critical aspects of the Bayesian approach to phase I cancer trials. Stat Med 2008;27:2420–2439.",
            "Babb J, Rogatko A, Zacks S. Cancer phase I clinical trials: efficient dose escalation with overdose control. Stat Med 1998;17:1103–1120."],
        ["boin12"] = ["Lin R, Zhou Y, Yan F, Li D, Yuan Y. BOIN12: Bayesian optimal interval phase I/II trial design for utility-based dose finding in immunotherapy and targeted therapies. JCO Precis Oncol 2020;4:1393–1402."],
        ["tepi"] = ["Li DH, Whitmore JB, Guo W, Ji Y. Toxicity and efficacy probability interval design for phase I adoptive cell therapy dose-finding clinical trials. Clin Cancer Res 2017;23:13–20."],
    };

    public static IReadOnlyList<string> Of(string rule) =>
        [.. ByRule.GetValueOrDefault(rule, []), "Cheung YK. Coherence principles in dose-finding studies. Biometrika 2005;92:863–873."];
}
