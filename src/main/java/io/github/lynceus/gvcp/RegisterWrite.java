package io.github.lynceus.gvcp;

/**
 * One register and the value it shall have.
 *
 * @param address a multiple of 4
 * @param value all 32 bits
 */
public record RegisterWrite(int address, int value) {}
