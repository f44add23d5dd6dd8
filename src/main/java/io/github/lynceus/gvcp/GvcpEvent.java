package io.github.lynceus.gvcp;

/**
 * One event of an EVENT or EVENTDATA command.
 *
 * @param id event id: 0x0002..0x8000 standard, 0x8001..0x8FFF errors, from 0x9000 device specific
 * @param channel stream channel it belongs to
 * @param blockId block it belongs to, 0 if none
 * @param timestamp device ticks
 */
public record GvcpEvent(int id, int channel, long blockId, long timestamp) {}
