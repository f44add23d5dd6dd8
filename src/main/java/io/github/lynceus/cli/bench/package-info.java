/** Benchmarks anybody can run: each prints its figures and, where there is one, the physical limit met in the same run. */
package io.github.lynceus.cli.bench;
