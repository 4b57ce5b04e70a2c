using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Records;

/// <summary>What came of reading a registered record: the protocol it states, or the faults for which its layout could not be read.</summary>
public sealed record ImportedRecord(Protocol? Protocol, IReadOnlyList<Fault> Faults);
