/**
 * Push-broom cameras as sources of lines: any GigE Vision camera, or a cube that plays camera. Both are a {@link
 * io.github.lynceus.hyper.camera.HsiCamera}, so a pipeline made for one works with the other.
 */
package io.github.lynceus.hyper.camera;
