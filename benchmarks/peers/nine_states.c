/* The right-hand side of the nine-state benchmark in plain C, for deSolve (R) and CVODE (SUNDIALS): peers to run beside ours. */
#include <math.h>
enum { RHO, K, DE, KEM, KME, KX, DM, DX, G, BMAX, KK, H, S6, K6, S10, K10, SG, KG, KE, V, IC50, KCIN, KCOUT, S50, CE0, B0, PARAMETERS };
enum { CE, CM, CX, B, IL6, IL10, IFN, TOC, CRP, STATES };

static void rates(const double *p, const double *y, double *d) {
  double b = y[B] > 0 ? y[B] : 0, sat = b / (b + p[K]), act = sat * y[CE], flux = p[KK] * y[CE] * b / (p[H] + b), rec = p[KME] * sat * y[CM];
  double c = y[TOC] / p[V], inh = c / (c + p[IC50]), s = y[IL6] * (1 - inh);
  d[CE] = p[RHO] * act - (p[DE] + p[KEM]) * y[CE] - p[KX] * act + rec;
  d[CM] = p[KEM] * y[CE] - p[DM] * y[CM] - rec;
  d[CX] = p[KX] * act - p[DX] * y[CX];
  d[B] = p[G] * b * (1 - b / p[BMAX]) - flux;
  d[IL6] = p[S6] * flux - p[K6] * (1 - 0.5 * inh) * y[IL6];
  d[IL10] = p[S10] * flux - p[K10] * y[IL10];
  d[IFN] = p[SG] * flux - p[KG] * y[IFN];
  d[TOC] = -p[KE] * y[TOC];
  d[CRP] = p[KCIN] * (1 + 50 * s / (s + p[S50])) - p[KCOUT] * y[CRP];
}

/* deSolve's interface. */
static double parms[PARAMETERS];
void initmod(void (*odeparms)(int *, double *)) { int n = PARAMETERS; odeparms(&n, parms); }
void derivs(int *neq, double *t, double *y, double *ydot, double *yout, int *ip) { rates(parms, y, ydot); }
