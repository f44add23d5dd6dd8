/**
 * What a user of the library holds: cameras, frames, running streams, recordings and what became of every frame of them.
 * Nothing here knows a particular make of camera.
 */
package io.github.lynceus.camera;
