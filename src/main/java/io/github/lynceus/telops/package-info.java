/**
 * Telops thermal cameras: settings by the rules of their firmware, the frame header, the memory buffer and downloads
 * that account for every frame.
 */
package io.github.lynceus.telops;
