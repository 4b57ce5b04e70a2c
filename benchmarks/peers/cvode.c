/* CVODE, BDF, dense, analytic Jacobian. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>
#include "nine_states.c"

static int f(realtype t, N_Vector y, N_Vector d, void *p) { rates(p, N_VGetArrayPointer(y), N_VGetArrayPointer(d)); return 0; }

static int jacobian(realtype t, N_Vector vy, N_Vector fy, SUNMatrix J, void *vp, N_Vector a, N_Vector b_, N_Vector c_) {
  const double *p = vp, *y = N_VGetArrayPointer(vy);
  double b = y[B] > 0 ? y[B] : 0, on = y[B] > 0 ? 1 : 0, sat = b / (b + p[K]), dsat = on * p[K] / ((b + p[K]) * (b + p[K]));
  double kill = p[KK] * b / (p[H] + b), dflux = on * p[KK] * y[CE] * p[H] / ((p[H] + b) * (p[H] + b));
  double c = y[TOC] / p[V], inh = c / (c + p[IC50]), dinh = p[IC50] / ((c + p[IC50]) * (c + p[IC50])) / p[V], s = y[IL6] * (1 - inh);
  double ds = p[KCIN] * 50 * p[S50] / ((s + p[S50]) * (s + p[S50]));
  SUNMatZero(J);
#define AT(i, j) SM_ELEMENT_D(J, i, j)
  AT(CE, CE) = (p[RHO] - p[KX]) * sat - p[DE] - p[KEM]; AT(CE, CM) = p[KME] * sat; AT(CE, B) = ((p[RHO] - p[KX]) * y[CE] + p[KME] * y[CM]) * dsat;
  AT(CM, CE) = p[KEM]; AT(CM, CM) = -p[DM] - p[KME] * sat; AT(CM, B) = -p[KME] * y[CM] * dsat;
  AT(CX, CE) = p[KX] * sat; AT(CX, CX) = -p[DX]; AT(CX, B) = p[KX] * y[CE] * dsat;
  AT(B, CE) = -kill; AT(B, B) = on * p[G] * (1 - 2 * b / p[BMAX]) - dflux;
  AT(IL6, CE) = p[S6] * kill; AT(IL6, B) = p[S6] * dflux; AT(IL6, IL6) = -p[K6] * (1 - 0.5 * inh); AT(IL6, TOC) = 0.5 * p[K6] * y[IL6] * dinh;
  AT(IL10, CE) = p[S10] * kill; AT(IL10, B) = p[S10] * dflux; AT(IL10, IL10) = -p[K10];
  AT(IFN, CE) = p[SG] * kill; AT(IFN, B) = p[SG] * dflux; AT(IFN, IFN) = -p[KG];
  AT(TOC, TOC) = -p[KE]; AT(CRP, CRP) = -p[KCOUT]; AT(CRP, IL6) = ds * (1 - inh); AT(CRP, TOC) = -ds * y[IL6] * dinh;
  return 0;
}

static double seconds(void) { struct timespec t; clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); return t.tv_sec + 1e-9 * t.tv_nsec; }

/* cvode POPULATION.csv PATIENTS: patients per second of processor time, BDF, rtol 1e-6, atol 1e-8, one solver kept for all. */
int main(int argc, char **argv) {
  int n = atoi(argv[2]);
  double *p = malloc(sizeof(double) * PARAMETERS * n);
  FILE *file = fopen(argv[1], "r");
  char line[4096];
  if (!fgets(line, sizeof line, file)) return 1;
  for (int i = 0; i < n && fgets(line, sizeof line, file); i++) {
    char *at = line; strtod(at, &at);
    for (int j = 0; j < PARAMETERS; j++) p[i * PARAMETERS + j] = strtod(at + 1, &at);
  }
  SUNContext context; SUNContext_Create(NULL, &context);
  N_Vector y = N_VNew_Serial(STATES, context);
  double *v = N_VGetArrayPointer(y), days[] = {1, 4, 5, 7, 10, 14, 28, 60, 90, 180, 270, 360};
  void *solver = CVodeCreate(CV_BDF, context);
  CVodeInit(solver, f, 0, y); CVodeSStolerances(solver, 1e-6, 1e-8); CVodeSetMaxNumSteps(solver, 100000);
  SUNMatrix J = SUNDenseMatrix(STATES, STATES, context); SUNLinearSolver linear = SUNLinSol_Dense(y, J, context);
  CVodeSetLinearSolver(solver, linear, J); CVodeSetJacFn(solver, jacobian);
  double best = 1e9;
  for (int repeat = 0; repeat < 3; repeat++) {
    double begin = seconds();
    for (int i = 0; i < n; i++) {
      double *q = p + i * PARAMETERS, t = 0;
      for (int s = 0; s < STATES; s++) v[s] = 0;
      v[CE] = q[CE0]; v[B] = q[B0]; v[CRP] = q[KCIN] / q[KCOUT];
      CVodeReInit(solver, 0, y); CVodeSetUserData(solver, q); CVodeSetStopTime(solver, 5);
      for (int k = 0; k < 12; k++) {
        if (CVode(solver, days[k], y, &t, CV_NORMAL) < 0) return 2;
        if (days[k] == 5) { v[TOC] += 560; CVodeReInit(solver, 5, y); CVodeSetStopTime(solver, 1e9); }
      }
    }
    double took = seconds() - begin;
    if (took < best) best = took;
  }
  printf("%.0f\n", n / best);
  return 0;
}
