/** Regions over time: their values frame by frame with the camera's time stamps, and the spectra of these. */
package io.github.lynceus.img.trace;
