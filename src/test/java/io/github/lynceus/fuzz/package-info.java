/**
 * Targets of the coverage-guided fuzzer: each takes any bytes and fails only if the project's code does anything but
 * return or throw the error that its contract names.
 */
package io.github.lynceus.fuzz;
