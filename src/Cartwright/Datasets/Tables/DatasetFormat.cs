namespace Cartwright.Datasets.Tables;

/// <summary>How a dataset stands in a file.</summary>
public enum DatasetFormat
{
    /// <summary>Comma-separated values: <c>.csv</c>.</summary>
    Csv,

    /// <summary>SAS transport, version 5: <c>.xpt</c>.</summary>
    Xpt,

    /// <summary>CDISC Dataset-JSON 1.1, one document: <c>.json</c>.</summary>
    Json,

    /// <summary>CDISC Dataset-JSON 1.1, a line a row: <c>.ndjson</c>.</summary>
    NdJson,

    /// <summary>CDISC Dataset-JSON 1.1, a line a row, packed: <c>.dsjc</c>. Read, and not written: how a text is packed is the packer's business.</summary>
    Dsjc,
}
