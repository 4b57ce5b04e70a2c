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

    /// <summary>RSTESTCD beside <c>OVRLRESP</c> and <c>BESTRESP</c>: what Lugano 2014 asks of a PET-CT and of the marrow. Words of this program; the standard's questionnaire codes differ by version.</summary>
    public static class ResponseTest
    {
        /// <summary>The score of the 5-point (Deauville) scale, 1 to 5.</summary>
        public const string Deauville = "DEAUVILL";

        /// <summary>Uptake against baseline: REDUCED, UNCHANGED or INCREASED.</summary>
        public const string Uptake = "FDGUPTK";

        /// <summary>New foci of uptake: Y or N.</summary>
        public const string NewFoci = "FDGNEWF";

        /// <summary>Marrow by morphology: INVOLVED or NOT INVOLVED.</summary>
        public const string Marrow = "BMINVOLV";
    }

    /// <summary>LBTESTCD of what IMWG 2016 asks for.</summary>
    public static class MyelomaTest
    {
        /// <summary>M-protein in serum, g/dL or g/L.</summary>
        public const string SerumProtein = "MPROTS";

        /// <summary>M-protein in urine, mg/day or g/day.</summary>
        public const string UrineProtein = "MPROTU";

        /// <summary>Free kappa light chain in serum, mg/L or mg/dL.</summary>
        public const string Kappa = "KLCF";

        /// <summary>Free lambda light chain in serum.</summary>
        public const string Lambda = "LLCF";

        /// <summary>Plasma cells in marrow, %.</summary>
        public const string PlasmaCells = "PLSMCE";

        /// <summary>Immunofixation of serum: POSITIVE or NEGATIVE.</summary>
        public const string SerumFixation = "IMFIXS";

        /// <summary>Immunofixation of urine.</summary>
        public const string UrineFixation = "IMFIXU";

        /// <summary>Clonal plasma cells in marrow: POSITIVE or NEGATIVE.</summary>
        public const string Clonal = "CLONALPC";
    }

    /// <summary>PRTRT of a stem cell transplant contains this word.</summary>
    public const string Transplant = "TRANSPLANT";

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

    /// <summary>LBCAT.</summary>
    public static class LaboratoryCategory
    {
        /// <summary>Serum cytokines.</summary>
        public const string Cytokines = "CYTOKINES";

        /// <summary>Cells counted in blood.</summary>
        public const string Haematology = "HEMATOLOGY";

        /// <summary>Immunoglobulins.</summary>
        public const string Immunology = "IMMUNOLOGY";

        /// <summary>What a sample of marrow shows.</summary>
        public const string BoneMarrow = "BONE MARROW";

        /// <summary>Any other test.</summary>
        public const string Other = "LABORATORY";
    }

    /// <summary>NVTESTCD: the five axes of the consensus grade of neurotoxicity; of the first, children have another test than adults.</summary>
    public static class NervousSystemTest
    {
        /// <summary>The immune effector cell-associated encephalopathy (ICE) score, 0 to 10; its finding is <see cref="NervousSystemFinding.Unarousable"/> where the patient could not be roused.</summary>
        public const string Encephalopathy = "ICE";

        /// <summary>The Cornell Assessment of Pediatric Delirium (CAPD), 0 to 32, in the place of the ICE score under 12 years; its finding is <see cref="NervousSystemFinding.Unarousable"/> where the child could not do it.</summary>
        public const string Delirium = "CAPD";

        /// <summary>Depressed level of consciousness: what the patient awakens to.</summary>
        public const string Consciousness = "CONSCLVL";

        /// <summary>Seizure.</summary>
        public const string Seizure = "SEIZURE";

        /// <summary>Motor findings.</summary>
        public const string Motor = "MOTOR";

        /// <summary>Raised intracranial pressure, cerebral oedema.</summary>
        public const string Oedema = "CEREDEMA";
    }

    /// <summary>NVSTRESC, where a test's result is a word. Another word says nothing to the scale.</summary>
    public static class NervousSystemFinding
    {
        /// <summary>Of any axis: nothing abnormal.</summary>
        public const string None = "NORMAL";

        /// <summary>Drowsy, awakens spontaneously.</summary>
        public const string AwakensSpontaneously = "AWAKENS SPONTANEOUSLY";

        /// <summary>Awakens to voice.</summary>
        public const string AwakensToVoice = "AWAKENS TO VOICE";

        /// <summary>Awakens only to tactile stimulus.</summary>
        public const string AwakensToTouch = "AWAKENS TO TACTILE STIMULUS";

        /// <summary>Unarousable, or roused only by vigorous or repeated tactile stimuli; stupor or coma.</summary>
        public const string Unarousable = "UNAROUSABLE";

        /// <summary>A clinical seizure that resolved rapidly, or one on EEG only that resolved with intervention.</summary>
        public const string SeizureResolved = "RESOLVED";

        /// <summary>A seizure longer than five minutes, or seizures without return to baseline between them.</summary>
        public const string SeizureProlonged = "PROLONGED OR REPETITIVE";

        /// <summary>Deep focal weakness, such as hemiparesis or paraparesis.</summary>
        public const string FocalWeakness = "DEEP FOCAL WEAKNESS";

        /// <summary>Focal or local oedema on imaging.</summary>
        public const string FocalOedema = "FOCAL";

        /// <summary>Diffuse oedema on imaging, posturing, palsy of the sixth nerve, papilloedema, Cushing's triad.</summary>
        public const string DiffuseOedema = "DIFFUSE";
    }

    /// <summary>AEPATHCL: the class of the pathogen of an infection.</summary>
    public static class PathogenClass
    {
        /// <summary>Bacteria, mycobacteria among them.</summary>
        public const string Bacterial = "BACTERIAL";

        /// <summary>Viruses.</summary>
        public const string Viral = "VIRAL";

        /// <summary>Fungi.</summary>
        public const string Fungal = "FUNGAL";

        /// <summary>Protozoa and other parasites.</summary>
        public const string Protozoal = "PROTOZOAL";

        /// <summary>Looked for and not found.</summary>
        public const string Unknown = "UNKNOWN";
    }

    /// <summary>DVCAT.</summary>
    public static class DeviationCategory
    {
        /// <summary>It may touch a subject's safety or the trial's results.</summary>
        public const string Major = "MAJOR";

        /// <summary>It does not.</summary>
        public const string Minor = "MINOR";
    }

    /// <summary>CMCAT and PRCAT, where a treatment is part of the disease's and not of the trial's.</summary>
    public static class TherapyCategory
    {
        /// <summary>Given before the trial.</summary>
        public const string Prior = "PRIOR ANTI-CANCER THERAPY";

        /// <summary>Given between the collection of cells and conditioning.</summary>
        public const string Bridging = "BRIDGING THERAPY";
    }

    /// <summary>CMCLAS of immunoglobulin given.</summary>
    public const string Immunoglobulin = "IMMUNOGLOBULIN";

    /// <summary>HOTERM.</summary>
    public static class Encounter
    {
        /// <summary>A stay in intensive care.</summary>
        public const string IntensiveCare = "INTENSIVE CARE UNIT";

        /// <summary>A stay in hospital.</summary>
        public const string Hospital = "HOSPITAL";
    }

    /// <summary>SVCNTMOD.</summary>
    public static class ContactMode
    {
        /// <summary>The subject came.</summary>
        public const string InPerson = "IN PERSON";
    }

    /// <summary>PRTRT of the collection of cells.</summary>
    public const string Leukapheresis = "LEUKAPHERESIS";

    /// <summary>BEDECOD.</summary>
    public static class BiospecimenEvent
    {
        /// <summary>Cells were collected.</summary>
        public const string Collected = "COLLECTED";

        /// <summary>Manufacturing ended with a product.</summary>
        public const string Manufactured = "MANUFACTURED";

        /// <summary>Manufacturing ended without one; the reason may stand beside it.</summary>
        public const string Failed = "MANUFACTURING FAILED";

        /// <summary>The product was released.</summary>
        public const string Released = "RELEASED";

        /// <summary>The product was released although it did not meet its specification.</summary>
        public const string ReleasedOutOfSpecification = "RELEASED OUT OF SPECIFICATION";

        /// <summary>The product was not released.</summary>
        public const string Rejected = "REJECTED";

        /// <summary>The product left the manufacturer.</summary>
        public const string Shipped = "SHIPPED";

        /// <summary>The product came to the site.</summary>
        public const string Received = "RECEIVED";
    }

    /// <summary>BSTESTCD.</summary>
    public static class ProductTest
    {
        /// <summary>Viable cells, %.</summary>
        public const string Viability = "VIABLE";

        /// <summary>Cells with the receptor, %.</summary>
        public const string Transduced = "CARPOS";

        /// <summary>Vector copies a cell, copies/cell.</summary>
        public const string VectorCopies = "VCN";

        /// <summary>CD4 over CD8, ratio.</summary>
        public const string HelperToKiller = "CD4CD8";

        /// <summary>Cells that carry the target, %.</summary>
        public const string ResidualTarget = "RESTARG";

        /// <summary>Endotoxin, EU/mL or EU/kg.</summary>
        public const string Endotoxin = "ENDOTOX";

        /// <summary>Sterility: a word.</summary>
        public const string Sterility = "STERIL";

        /// <summary>Mycoplasma: a word.</summary>
        public const string Mycoplasma = "MYCOPLAS";

        /// <summary>Replication-competent virus: a word.</summary>
        public const string ReplicationCompetent = "RCV";
    }

    /// <summary>LBTESTCD of a test of a subject's blood for replication-competent virus: a word, <c>NEGATIVE</c> or <c>POSITIVE</c>.</summary>
    public const string ReplicationCompetentVirus = "RCV";

    /// <summary>LBCAT of the share of the disease's cells that carry the target.</summary>
    public const string AntigenExpression = "ANTIGEN EXPRESSION";

    /// <summary>FAOBJ of the signs of acute graft-versus-host disease.</summary>
    public const string AcuteGraftVersusHost = "ACUTE GRAFT VERSUS HOST DISEASE";

    /// <summary>FAOBJ of chronic graft-versus-host disease.</summary>
    public const string ChronicGraftVersusHost = "CHRONIC GRAFT VERSUS HOST DISEASE";

    /// <summary>FATESTCD of the cause that somebody gave a sign on a day; FAOBJ is the sign.</summary>
    public const string Attribution = "ATTRIB";

    /// <summary>FAOBJ of a fever that somebody gave a cause.</summary>
    public const string Fever = "FEVER";

    /// <summary>FAOBJ where the finding is the cause of a death.</summary>
    public const string Death = "DEATH";

    /// <summary>AEDECOD and FAOBJ of cytokine release.</summary>
    public const string CytokineRelease = "CYTOKINE RELEASE SYNDROME";

    /// <summary>AEDECOD of neurotoxicity of immune effector cells.</summary>
    public const string Neurotoxicity = "IMMUNE EFFECTOR CELL-ASSOCIATED NEUROTOXICITY SYNDROME";
}
