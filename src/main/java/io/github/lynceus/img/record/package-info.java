/**
 * Recording a stream: every frame in order, into memory or onto the disk, with what starts and ends it and a report of
 * what is missing.
 */
package io.github.lynceus.img.record;
