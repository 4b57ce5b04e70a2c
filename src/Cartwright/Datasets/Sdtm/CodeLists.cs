using Site = Cartwright.Trials.CaseReports;

namespace Cartwright.Datasets.Sdtm;

/// <summary>The words that stand in the data package's coded variables, for those who read it. Where the site writes the same words, they are the site's.</summary>
public static class CodeLists
{
    /// <summary>EXCAT.</summary>
    public static class ExposureCategory
    {
        /// <summary>Conditioning chemotherapy.</summary>
        public const string Conditioning = "LYMPHODEPLETION";

        /// <summary>The product.</summary>
        public const string Product = "CAR-T";
    }

    /// <summary>DSCAT.</summary>
    public static class DispositionCategory
    {
        /// <summary>How a subject's study ended.</summary>
        public const string End = "DISPOSITION EVENT";
    }

    /// <summary>CMCLAS.</summary>
    public static class MedicationClass
    {
        /// <summary>Counts as a vasopressor, save vasopressin.</summary>
        public const string Vasopressor = Site.MedicationClass.Vasopressor;

        /// <summary>Vasopressin: not counted among multiple vasopressors.</summary>
        public const string Vasopressin = Site.MedicationClass.Vasopressin;

        /// <summary>Fluid given for low pressure.</summary>
        public const string FluidBolus = Site.MedicationClass.FluidBolus;

        /// <summary>Tocilizumab, siltuximab, anakinra.</summary>
        public const string AntiCytokine = Site.MedicationClass.AntiCytokine;

        /// <summary>Corticosteroids.</summary>
        public const string Corticosteroid = Site.MedicationClass.Corticosteroid;

        /// <summary>Antipyretics.</summary>
        public const string Antipyretic = Site.MedicationClass.Antipyretic;

        /// <summary>A new anti-cancer therapy.</summary>
        public const string NewAnticancerTherapy = Site.MedicationClass.NewAnticancerTherapy;
    }

    /// <summary>PRTRT where the procedure is support with oxygen.</summary>
    public static class OxygenDevice
    {
        /// <summary>Nasal cannula: low flow to 6 L/min inclusive, high flow above.</summary>
        public const string NasalCannula = Site.OxygenDevice.NasalCannula;

        /// <summary>Oxygen held near the face: low flow.</summary>
        public const string BlowBy = Site.OxygenDevice.BlowBy;

        /// <summary>Face mask.</summary>
        public const string FaceMask = Site.OxygenDevice.FaceMask;

        /// <summary>Non-rebreather mask.</summary>
        public const string NonRebreather = Site.OxygenDevice.NonRebreather;

        /// <summary>Venturi mask.</summary>
        public const string Venturi = Site.OxygenDevice.Venturi;

        /// <summary>Continuous positive airway pressure.</summary>
        public const string Cpap = Site.OxygenDevice.Cpap;

        /// <summary>Bilevel positive airway pressure.</summary>
        public const string Bipap = Site.OxygenDevice.Bipap;

        /// <summary>Mechanical ventilation.</summary>
        public const string Ventilation = Site.OxygenDevice.Ventilation;
    }

    /// <summary>VSTESTCD.</summary>
    public static class VitalSignTest
    {
        /// <summary>Body temperature.</summary>
        public const string Temperature = "TEMP";

        /// <summary>Systolic blood pressure.</summary>
        public const string SystolicPressure = "SYSBP";

        /// <summary>Body weight.</summary>
        public const string Weight = "WEIGHT";
    }

    /// <summary>FAOBJ where the finding is the cause of a death.</summary>
    public const string Death = "DEATH";

    /// <summary>AEDECOD and FAOBJ of cytokine release.</summary>
    public const string CytokineRelease = "CYTOKINE RELEASE SYNDROME";
}
