# The peer of SurvivalTimes.cs: Rscript survival.R cohort.csv prints a key and the best seconds of each method. Debian's r-cran-survival and r-cran-cmprsk.
suppressMessages({library(survival); have <- suppressWarnings(require(cmprsk, quietly = TRUE))})
d <- read.csv(commandArgs(trailingOnly = TRUE)[1])
d$event <- d$cause > 0
best <- function(key, runs, run) cat(key, min(replicate(runs, system.time(run())[["elapsed"]])), "\n")
best("km", 5, function() survfit(Surv(days, event) ~ 1, d, conf.type = "log-log"))
best("logrank", 5, function() survdiff(Surv(days, event) ~ x0, d))
best("efron", 5, function() coxph(Surv(days, event) ~ x0 + x1 + x2 + x3, d, ties = "efron"))
best("breslow", 5, function() coxph(Surv(days, event) ~ x0 + x1 + x2 + x3, d, ties = "breslow"))
d$state <- factor(d$cause)
if (length(unique(d$days)) < 5000) best("incidence", 2, function() survfit(Surv(days, state) ~ 1, d))
if (have) best("gray", 2, function() cuminc(d$days, d$cause, d$x0))
# crr is left out: it takes time in the square of the subjects.
