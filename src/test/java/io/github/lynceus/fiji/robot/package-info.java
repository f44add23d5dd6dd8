/**
 * A person at the bench: real mouse and key events on real windows of ImageJ with the plugin, and a simulated camera on the
 * other end of real sockets, in another process.
 */
package io.github.lynceus.fiji.robot;
