using System.CommandLine;
using Cartwright.Benchmarks;

var population = new Option<DirectoryInfo>("--population") { Description = "Folder with population_10000.csv and reference_1000.csv; without it patients are drawn and compared with our own tight solve." };
var patients = new Option<int>("--patients") { Description = "How many patients.", DefaultValueFactory = _ => 10_000 };
var peers = new Option<bool>("--peers") { Description = "Also run deSolve and CVODE (Debian's r-cran-desolve and libsundials-dev), built in benchmarks/peers." };

var working = new Option<int>("--working") { Description = "Only the working method and tolerance, the best of this many runs." };
var outcomes = new Option<bool>("--outcomes") { Description = "Only whether outcomes depend on the tolerance." };

var lanes = new Option<int>("--lanes") { Description = "Only this many lanes." };

var nine = new Command("nine-states", "The ensemble benchmark: patients a second, error, cost, outcomes, threads.") { population, patients, peers };
nine.SetAction(arguments => NineStateBenchmark.Run(arguments.GetValue(population), arguments.GetValue(patients), arguments.GetValue(peers)));

var years = new Command("reference-patient", "Patient-years a second of the reference patient, by method, lanes and tolerance, with their errors.");
years.Options.Add(working);
years.Options.Add(lanes);
years.Options.Add(outcomes);
years.SetAction(arguments =>
{
    if (arguments.GetValue(outcomes)) ReferencePatientOutcomes.Print();
    else if (arguments.GetValue(working) is > 0 and var repeats) ReferencePatientYears.PrintWorking(repeats, arguments.GetValue(lanes));
    else ReferencePatientYears.Print();
});

var functions = new Command("elementary-functions", "Exp, Log and Pow over lanes beside the framework's.");
functions.SetAction(_ => ElementaryFunctionTimes.Print());

var limit = new Command("machine-limit", "Floating-point operations a patient, counted, and the share of the machine's own rate that is reached.") { population };
limit.SetAction(arguments => MachineLimit.Print(arguments.GetValue(population)));

var subjects = new Option<int>("--subjects") { Description = "How many subjects.", DefaultValueFactory = _ => 100_000 };
var beside = new Option<bool>("--peers") { Description = "Also run R's survival and cmprsk on the same cohort (Debian's r-base-core, r-cran-survival, r-cran-cmprsk), from the repository's root." };
var survival = new Command("survival", "Kaplan–Meier, log-rank, Cox and competing risks of a large cohort.") { subjects, beside };
survival.SetAction(arguments => SurvivalTimes.Print(arguments.GetValue(subjects), arguments.GetValue(beside)));

var cohort = new Option<int>("--subjects") { Description = "How many subjects.", DefaultValueFactory = _ => 10_000 };
var kinetics = new Command("kinetics", "Noncompartmental analysis and two-phase decline of a large cohort.") { cohort };
kinetics.SetAction(arguments => KineticsTimes.Print(arguments.GetValue(cohort)));

var growth = new Option<bool>("--growth") { Description = "Also how BOIN12 over three levels grows to 30 patients (half a minute)." };
var designs = new Command("designs", "Dose-finding designs: exact characteristics and simulated trials a second.") { growth };
designs.SetAction(arguments => DesignTimes.Print(arguments.GetValue(growth)));

return new RootCommand("Measures Cartwright's kernels; figures are ratios in one run and per unit of work.") { nine, years, functions, limit, survival, kinetics, designs }.Parse(args).Invoke();
