/** Measures the live window: how old what it shows is, and whether it holds out. */
package io.github.lynceus.cli.bench.live;
