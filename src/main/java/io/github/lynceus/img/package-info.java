/**
 * ImgLib2 and ImageJ images over frames: the live ring, recordings as hyperstacks, colours and scales. Nothing
 * here opens a window, so that a terminal without a display can use all of it.
 */
package io.github.lynceus.img;
