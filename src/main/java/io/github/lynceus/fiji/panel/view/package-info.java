/** The windows of control panels. Everything in here is for the event thread, and nothing in here waits for a camera. */
package io.github.lynceus.fiji.panel.view;
