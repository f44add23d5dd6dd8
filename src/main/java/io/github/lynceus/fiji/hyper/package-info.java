/** Hyperspectral work in Fiji: the service for scripts and commands, the rolling preview's window, plots of spectra. */
package io.github.lynceus.fiji.hyper;
