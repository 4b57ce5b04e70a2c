using System.Text;

namespace Cartwright.Datasets.Xpt;

/// <summary>The records of 80 bytes that a SAS transport file of version 5 is made of.</summary>
/// <remarks>SAS Institute. The record layout of a data set in SAS transport (XPORT) format, TS-140.</remarks>
internal static class XptRecords
{
    public const int Length = 80;
    public const int NameString = 140;
    public const int ShortNameString = 136;
    public const int LongestName = 8;
    public const int LongestLabel = 40;
    public const int LongestText = 200;
    public const int MostVariables = 9999;

    public const string Library = "HEADER RECORD*******LIBRARY HEADER RECORD!!!!!!!";
    public const string Member = "HEADER RECORD*******MEMBER  HEADER RECORD!!!!!!!";
    public const string Descriptor = "HEADER RECORD*******DSCRPTR HEADER RECORD!!!!!!!";
    public const string NameStrings = "HEADER RECORD*******NAMESTR HEADER RECORD!!!!!!!";
    public const string Observations = "HEADER RECORD*******OBS     HEADER RECORD!!!!!!!";
    public const string Zeros = "000000000000000000000000000000";

    /// <summary>What only version 8 begins with.</summary>
    public const string LibraryOfVersion8 = "HEADER RECORD*******LIBV8";

    /// <summary>Text of the headers: a byte a character, so that whatever stands there is kept.</summary>
    public static Encoding Plain => Encoding.Latin1;

    /// <summary>The next whole record's beginning.</summary>
    public static int Padded(int position) => (position + Length - 1) / Length * Length;
}
