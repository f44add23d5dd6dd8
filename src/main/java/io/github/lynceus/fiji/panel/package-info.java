/**
 * Control panels: one window per camera with its state, settings, memory, trigger, link and a log. Everything here knows no
 * Swing; the windows are in {@code view}.
 */
package io.github.lynceus.fiji.panel;
