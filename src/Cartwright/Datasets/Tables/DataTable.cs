namespace Cartwright.Datasets.Tables;

/// <summary>A dataset between file formats: CSV, SAS transport and Dataset-JSON of the same data are the same table.</summary>
/// <param name="Rows">Each with a value for every column, in the columns' order.</param>
public sealed record DataTable(string Name, string Label, IReadOnlyList<DataColumn> Columns, IReadOnlyList<IReadOnlyList<DataValue>> Rows)
{
    /// <summary>Where the dataset comes from, as Dataset-JSON says it.</summary>
    public DatasetOrigin Origin { get; init; } = DatasetOrigin.Unknown;

    /// <summary>What a SAS transport file says of the dataset beyond its name and label.</summary>
    public TransportHeader Transport { get; init; } = TransportHeader.Usual;
}

/// <summary>Where a dataset comes from. Null where nobody said.</summary>
/// <param name="Created">datasetJSONCreationDateTime, as written.</param>
/// <param name="LastModified">dbLastModifiedDateTime, as written.</param>
public sealed record DatasetOrigin(string? Created, string? LastModified, string? FileOid, string? Originator, SourceSystem? System,
    string? StudyOid, string? MetaDataVersionOid, string? MetaDataReference, string? ItemGroupOid, bool? IsReferenceData)
{
    /// <summary>Nothing is known.</summary>
    public static DatasetOrigin Unknown { get; } = new(null, null, null, null, null, null, null, null, null, null);

    /// <summary>The origin of a dataset that is written here, of a study. Its times are <see cref="TransportHeader.NoTime"/>.</summary>
    /// <param name="metaDataVersion">The identifier of the metadata in the define.xml beside the dataset; null where there is none.</param>
    public static DatasetOrigin Written(string study, string? metaDataVersion = null) => Unknown with
    {
        MetaDataVersionOid = metaDataVersion,
        MetaDataReference = metaDataVersion is null ? null : "define.xml",
        Originator = "Cartwright",
        System = new("Cartwright", typeof(DatasetOrigin).Assembly.GetName().Version?.ToString(3) ?? "0", []),
        StudyOid = study,
    };
}

/// <summary>The program that a dataset comes from, with what that program adds to the standard.</summary>
public sealed record SourceSystem(string Name, string Version, IReadOnlyList<SystemExtension> Extensions);

/// <summary>One entry of a source system's extensions (Dataset-JSON 1.1, systemExtensions).</summary>
public sealed record SystemExtension(string Namespace, string Name, string Value, string? Definition);

/// <summary>What a SAS transport file says of a dataset: SAS's version, the operating system, two times as <c>21AUG20:09:14:29</c>, and the dataset's type.</summary>
public sealed record TransportHeader(string Version, string System, string Created, string Modified, string Type)
{
    /// <summary>The time that stands in files written here. No clock is asked, so that the same data are the same bytes: it is where SAS begins to count.</summary>
    public const string NoTime = "01JAN60:00:00:00";

    /// <summary>The header of a dataset that no SAS has written.</summary>
    public static TransportHeader Usual { get; } = new("9.4", "", NoTime, NoTime, "");
}
