/** PFNC pixel formats and how their bytes become ImageJ's arrays; heads of TIFF files. */
package io.github.lynceus.pixel;
