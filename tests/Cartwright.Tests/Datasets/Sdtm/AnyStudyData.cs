using Cartwright.Datasets.Sdtm;
using FsCheck;
using FsCheck.Fluent;

namespace Cartwright.Tests.Datasets.Sdtm;

/// <summary>Data packages of any content that keeps the domains' own rules: keys are unique, a dose has a unit, a grade is 1 to 5.</summary>
internal static class AnyStudyData
{
    private static readonly Gen<string> Word = Gen.Elements("IL6", "low, medium", "say \"ah\"", " lead and trail ", "two\nlines", "car\rriage", "\r\n", "Größe µ", "=1+1", "'", "0", "NA", "\"", "-");
    private static readonly Gen<string> MaybeEmpty = Gen.OneOf(Word, Gen.Constant(""));
    private static readonly Gen<string?> MaybeWord = Gen.OneOf(Word.Select(w => (string?)w), Gen.Constant((string?)null));
    private static readonly Gen<double> Finite = ArbMap.Default.GeneratorFor<NormalFloat>().Select(f => Math.Abs(f.Get) > 1e30 ? f.Get % 1e30 : f.Get);
    private static readonly Gen<double> Positive = Finite.Select(Math.Abs);
    private static readonly Gen<double?> MaybeFinite = Maybe(Finite);
    private static readonly Gen<double?> MaybePositive = Maybe(Positive);
    private static readonly Gen<SdtmDate?> MaybeDate = Maybe(
        from day in Gen.Choose(0, 40_000)
        from minute in Gen.Choose(0, 1439)
        from timed in ArbMap.Default.GeneratorFor<bool>()
        let moment = new DateTime(1960, 1, 1).AddDays(day).AddMinutes(minute)
        select timed ? SdtmDate.AtTime(moment) : SdtmDate.OnDay(moment));
    private static readonly Gen<bool> Either = ArbMap.Default.GeneratorFor<bool>();
    private static readonly Gen<(double? Value, bool Below, double? Limit)> Measured = Gen.OneOf(
        Maybe(Positive).SelectMany(v => MaybePositive.Select(l => (v, false, l))),
        MaybePositive.Select(l => ((double?)null, true, l)));

    public static Gen<StudyData> Generator =>
        from subjects in Gen.Choose(1, 4)
        let ids = Enumerable.Range(1, subjects).Select(i => $"S,1-{i:000}").ToArray()
        from dm in Gen.CollectToArray(ids, Subject)
        from events in Rows(ids, (id, n) =>
            from ds in Disposition(id, n)
            from ex in Exposure(id, n)
            from ae in AdverseEvent(id, n)
            from cm in Medication(id, n)
            from pr in Procedure(id, n)
            select (ds, ex, ae, cm, pr))
        from findings in Rows(ids, (id, n) =>
            from lb in Laboratory(id, n)
            from pc in Concentration(id, n)
            from qs in Answer(id, n)
            from vs in VitalSign(id, n)
            from fa in About(id, n)
            from nv in Neurological(id, n)
            select (lb, pc, qs, vs, fa, nv))
        from disease in Rows(ids, (id, n) =>
            from tu in Lesion(id, n)
            from tr in Measurement(id, n)
            from rs in Response(id, n)
            select (tu, tr, rs))
        from conduct in Rows(ids, (id, n) =>
            from dv in Deviation(id, n)
            from ho in Encounter(id, n)
            from sv in Visit(id, n)
            from be in BatchEvent(id, n)
            from bs in ProductTest(id, n)
            from qual in Qualifier(id, n)
            select (dv, ho, sv, be, bs, qual))
        from examined in Rows(ids, (id, n) =>
            from eg in Electrocardiogram(id, n)
            from antibody in Antibody(id, n)
            select (eg, antibody))
        select new StudyData("S,1", dm,
            [.. events.Select(e => e.ds)], [.. events.Select(e => e.ex)], [.. events.Select(e => e.ae)], [.. findings.Select(f => f.lb)], [.. findings.Select(f => f.pc)],
            [.. disease.Select(d => d.tu)], [.. disease.Select(d => d.tr)], [.. findings.Select(f => f.qs)], [.. findings.Select(f => f.vs)],
            [.. events.Select(e => e.cm)], [.. events.Select(e => e.pr)], [.. disease.Select(d => d.rs)], [.. findings.Select(f => f.fa)])
        {
            NeurologicalAssessments = [.. findings.Select(f => f.nv)],
            Deviations = [.. conduct.Select(c => c.dv)],
            Encounters = [.. conduct.Select(c => c.ho)],
            Visits = [.. conduct.Select(c => c.sv)],
            BiospecimenEvents = [.. conduct.Select(c => c.be)],
            BiospecimenFindings = [.. conduct.Select(c => c.bs)],
            EventQualifiers = [.. conduct.Select(c => c.qual)],
            Electrocardiograms = [.. examined.Select(e => e.eg)],
            Immunogenicity = [.. examined.Select(e => e.antibody)],
        };

    private static Gen<Demographics> Subject(string id) =>
        from arm in MaybeWord
        from age in Maybe(Gen.Choose(0, 120))
        from sex in MaybeWord
        from dates in MaybeDate.ArrayOf(4)
        from words in MaybeWord.ArrayOf(2)
        select new Demographics(id, arm, age, sex, dates[0], dates[1], dates[2], dates[3]) { Race = words[0], Ethnicity = words[1] };

    private static Gen<Disposition> Disposition(string id, int n) =>
        from term in Word from category in MaybeEmpty from date in MaybeDate select new Disposition(id, n, term, category, date);

    private static Gen<Exposure> Exposure(string id, int n) =>
        from treatment in Word
        from dose in MaybePositive
        from unit in Gen.Elements("cells", "cells/kg", "mg/m2")
        from route in MaybeWord
        from dates in MaybeDate.ArrayOf(2)
        select new Exposure(id, n, treatment, "CAR-T", dose, dose is null ? null : unit, route, dates[0], dates[1]);

    private static Gen<AdverseEvent> AdverseEvent(string id, int n) =>
        from term in Word
        from system in MaybeEmpty
        from grade in Maybe(Gen.Choose(1, 5))
        from serious in Either
        from related in Maybe(Either)
        from dates in MaybeDate.ArrayOf(2)
        from month in Maybe(Gen.Choose(1, 12))
        from words in MaybeWord.ArrayOf(2)
        from pathogen in Gen.Elements("BACTERIAL", "VIRAL", null)
        from relations in Maybe(Either).ArrayOf(2)
        from criteria in Gen.Choose(0, 63)
        select new AdverseEvent(id, n, term, system, grade, serious, related, dates[0], dates[1])
        {
            PartialStart = dates[0] is null ? new PartialDate(2026, month) : null,
            PartialEnd = dates[1] is null && month is not null ? new PartialDate(2027, null) : null,
            Group = words[0],
            Location = words[1],
            PathogenClass = pathogen,
            RelatedToConditioning = relations[0],
            RelatedToCollection = relations[1],
            Criteria = (SeriousnessCriteria)criteria,
        };

    private static Gen<LaboratoryResult> Laboratory(string id, int n) =>
        from test in Word
        from name in MaybeEmpty
        from measured in Measured
        from unit in Gen.Elements("pg/mL", "µg/L", "")
        from visit in MaybeEmpty
        from date in MaybeDate
        from normal in Maybe(Gen.Choose(1, 9))
        from finding in Gen.Elements("NEGATIVE", "no growth, ever", null)
        select new LaboratoryResult(id, n, test, name, "CYTOKINES", measured.Value, measured.Below, measured.Limit, unit, visit, date)
        {
            LowerNormal = normal,
            UpperNormal = normal * 2.5,
            Finding = measured.Value is null && !measured.Below ? finding : null,
        };

    private static Gen<Concentration> Concentration(string id, int n) =>
        from test in Word
        from measured in Measured
        from texts in MaybeEmpty.ArrayOf(4)
        from date in MaybeDate
        select new Concentration(id, n, test, texts[0], measured.Value, measured.Below, measured.Limit, "copies/µg", texts[1], texts[2], texts[3], date);

    private static Gen<TumourIdentification> Lesion(string id, int n) =>
        from lesion in Word
        from place in MaybeEmpty
        from node in Either
        from date in MaybeDate
        select new TumourIdentification(id, n, lesion, "TARGET", place, node, date);

    private static Gen<TumourResult> Measurement(string id, int n) =>
        from lesion in Word
        from diameter in MaybePositive
        from state in MaybeWord
        from visit in MaybeEmpty
        from date in MaybeDate
        select new TumourResult(id, n, lesion, diameter, state, visit, date);

    private static Gen<QuestionnaireResponse> Answer(string id, int n) =>
        from item in Gen.Choose(1, 130)
        from score in Maybe(Gen.Choose(1, 7))
        from visit in MaybeEmpty
        from date in MaybeDate
        select new QuestionnaireResponse(id, n, "EORTC QLQ-C30", item, score, visit, date);

    private static Gen<VitalSignResult> VitalSign(string id, int n) =>
        from sign in Gen.Elements(("TEMP", "°C"), ("SYSBP", "mmHg"), ("WEIGHT", "kg"))
        from value in MaybeFinite
        from date in MaybeDate
        select new VitalSignResult(id, n, sign.Item1, value, sign.Item2, date);

    private static Gen<ConcomitantMedication> Medication(string id, int n) =>
        from name in Word
        from kind in MaybeEmpty
        from dates in MaybeDate.ArrayOf(2)
        from rate in MaybePositive
        from words in MaybeWord.ArrayOf(2)
        select new ConcomitantMedication(id, n, name, kind, dates[0], dates[1]) { DoseMicrogramsPerKilogramMinute = rate, Category = words[0], Group = words[1] };

    private static Gen<Procedure> Procedure(string id, int n) =>
        from name in Word
        from flow in MaybePositive
        from dates in MaybeDate.ArrayOf(2)
        from words in MaybeWord.ArrayOf(2)
        select new Procedure(id, n, name, flow, dates[0], dates[1]) { Category = words[0], Group = words[1] };

    private static Gen<DiseaseResponse> Response(string id, int n) =>
        from words in Word.ArrayOf(3) from evaluator in MaybeEmpty from date in MaybeDate select new DiseaseResponse(id, n, words[0], words[1], words[2], evaluator, date);

    private static Gen<FindingAbout> About(string id, int n) =>
        from words in Word.ArrayOf(2)
        from category in MaybeEmpty
        from value in MaybeFinite
        from text in MaybeWord
        from date in MaybeDate
        from unit in Gen.Elements("mg/dL", "%", "")
        select new FindingAbout(id, n, words[0], words[1], category, value, text == "0" ? null : text, date) { Unit = unit };

    private static Gen<NeurologicalAssessment> Neurological(string id, int n) =>
        from test in Gen.Elements("ICE", "CONSCLVL", "SEIZURE", "another")
        from score in Maybe(Gen.Choose(0, 10))
        from finding in MaybeWord
        from date in MaybeDate
        select new NeurologicalAssessment(id, n, test, score, finding == "0" ? null : finding, date);

    private static Gen<ProtocolDeviation> Deviation(string id, int n) =>
        from term in Word from texts in MaybeEmpty.ArrayOf(2) from dates in MaybeDate.ArrayOf(2) select new ProtocolDeviation(id, n, term, texts[0], texts[1], dates[0], dates[1]);

    private static Gen<HealthcareEncounter> Encounter(string id, int n) => from term in Word from dates in MaybeDate.ArrayOf(2) select new HealthcareEncounter(id, n, term, dates[0], dates[1]);

    private static Gen<SubjectVisit> Visit(string id, int n) => from texts in MaybeEmpty.ArrayOf(2) from date in MaybeDate select new SubjectVisit(id, n, texts[0], texts[1], date);

    private static Gen<BiospecimenEvent> BatchEvent(string id, int n) =>
        from lot in MaybeEmpty from coded in Word from reason in MaybeWord from date in MaybeDate select new BiospecimenEvent(id, n, lot, coded, reason, date);

    private static Gen<BiospecimenFinding> ProductTest(string id, int n) =>
        from lot in MaybeEmpty
        from test in Word
        from name in MaybeEmpty
        from measured in Measured
        from finding in Gen.Elements("NEGATIVE", null)
        from unit in Gen.Elements("%", "EU/mL", "")
        from date in MaybeDate
        select new BiospecimenFinding(id, n, lot, test, name, measured.Value, measured.Below, measured.Limit, measured.Value is null && !measured.Below ? finding : null, unit, date);

    private static Gen<ElectrocardiogramResult> Electrocardiogram(string id, int n) =>
        from test in Word
        from texts in MaybeEmpty.ArrayOf(2)
        from value in MaybeFinite
        from finding in Gen.Elements("ABNORMAL", null)
        from significant in Maybe(Gen.Elements(true, false))
        from unit in Gen.Elements("msec", "beats/min", "")
        from date in MaybeDate
        select new ElectrocardiogramResult(id, n, test, texts[0], value, value is null ? finding : null, significant, unit, texts[1], date);

    private static Gen<ImmunogenicityResult> Antibody(string id, int n) =>
        from test in Word
        from texts in MaybeEmpty.ArrayOf(4)
        from measured in Measured
        from finding in Gen.Elements("NEGATIVE", null)
        from date in MaybeDate
        select new ImmunogenicityResult(id, n, test, texts[0], texts[1], texts[2], measured.Value, measured.Below, measured.Limit, measured.Value is null && !measured.Below ? finding : null, "titer", texts[3], date);

    private static Gen<EventQualifier> Qualifier(string id, int n) => from sequence in Gen.Choose(1, 9) from name in Word from value in Word select new EventQualifier(id, n, sequence, name, value);

    private static Gen<T[]> Rows<T>(string[] subjects, Func<string, int, Gen<T>> row) =>
        from counts in Gen.Choose(0, 4).ArrayOf(subjects.Length)
        from rows in Gen.CollectToArray(subjects.SelectMany((id, i) => Enumerable.Range(1, counts[i]).Select(n => (id, n))), key => row(key.id, key.n))
        select rows;

    private static Gen<T?> Maybe<T>(Gen<T> some) where T : struct => Gen.OneOf(some.Select(v => (T?)v), some.Select(v => (T?)v), Gen.Constant((T?)null));
}
