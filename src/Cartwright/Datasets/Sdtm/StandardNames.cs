namespace Cartwright.Datasets.Sdtm;

/// <summary>The names that the standard gives to variables, ours or not: one of them is no misspelling of another.</summary>
/// <remarks>CDISC SDTM 2.0 (SDTM Implementation Guide 3.4): general observation classes, timing and identifiers, and demographics. The list is written from the guide's tables and was not compared with a machine-readable copy.</remarks>
internal static class StandardNames
{
    private static readonly HashSet<string> Whole = Words(
        """
        STUDYID DOMAIN USUBJID POOLID SPDEVID FOCID VISIT VISITNUM VISITDY EPOCH TAETORD SUBJID RFSTDTC RFENDTC RFXSTDTC RFXENDTC RFCSTDTC RFCENDTC RFICDTC RFPENDTC DTHDTC DTHFL SITEID INVID INVNAM
        BRTHDTC AGE AGETXT AGEU SEX RACE ETHNIC ARMCD ARM ACTARMCD ACTARM ARMNRS ACTARMUD COUNTRY DMDTC DMDY TULNODE
        RDOMAIN IDVAR IDVARVAL QNAM QLABEL QVAL QORIG QEVAL
        """);

    private static readonly HashSet<string> Fragments = Words(
        """
        SEQ GRPID REFID SPID LNKID LNKGRP RECID TESTCD TEST TSTDTL CAT SCAT POS BODSYS ORRES ORRESU ORNRLO ORNRHI STRESC STRESN STRESU STNRLO STNRHI STNRC NRIND RESCAT STAT REASND REASOC XFN NAM LOINC SPEC ANTREG
        SPCCND SPCUFL LOC LAT DIR PORTOT METHOD RUNID ANMETH LEAD CSTATE BLFL LOBXFL FAST DRVFL EVAL EVALID ACPTFL TOX TOXGR SEV DTHREL LLOQ ULOQ REPNUM TRT MODIFY DECOD MOOD PRESP OCCUR INDC CLAS CLASCD DOSE
        DOSTXT DOSU DOSFRM DOSFRQ DOSTOT DOSRGM ROUTE LOT PSTRG PSTRGU TRTV VAMT VAMTU ADJ USCHFL TERM LLT LLTCD PTCD HLT HLTCD HLGT HLGTCD BDSYCD SOC SOCCD SER ACN ACNOTH ACNDEV REL RELNST PATT OUT SCAN SCONG
        SDISAB SDTH SHOSP SLIFE SOD SMIE CONTRT DTC STDTC ENDTC DY STDY ENDY DUR TPT TPTNUM ELTM TPTREF RFTDTC STRF ENRF EVLINT EVINTX STRTPT STTPT ENRTPT ENTPT STINT ENINT DETECT NOMDY OBJ
        CNTMOD EPCHGI UPDES PARTY PRTYID CLSIG BDAGNT TSTOPO
        """);

    /// <summary>Whether a name is one that the standard gives to a variable of a domain.</summary>
    public static bool Has(string domain, string name) => Whole.Contains(name) || (name.StartsWith(domain, StringComparison.Ordinal) && Fragments.Contains(name[domain.Length..]));

    private static HashSet<string> Words(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}
