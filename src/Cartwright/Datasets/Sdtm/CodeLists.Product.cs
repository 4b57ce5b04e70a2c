namespace Cartwright.Datasets.Sdtm;

/// <summary>The words of BE and BS: what becomes of cells and product, and what is tested of it.</summary>
public static partial class CodeLists
{
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
}
