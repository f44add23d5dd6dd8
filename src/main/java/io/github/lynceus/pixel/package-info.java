/** PFNC pixel formats and how their bytes become ImageJ's arrays. */
package io.github.lynceus.pixel;
