/**
 * From a table of numbers to a linear model with honest errors: standardising, collinearity pruning, lasso ranking, least
 * squares, leave-one-out, nested validation, permutation test, jackknife+. Tables are {@code double[sample][feature]}.
 * Floor 0: numbers only; knows neither spectra nor the names of features.
 */
package org.xanesj.regression;
