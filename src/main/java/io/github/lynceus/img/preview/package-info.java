/** The rolling preview of a line camera as a picture, which needs no display. */
package io.github.lynceus.img.preview;
