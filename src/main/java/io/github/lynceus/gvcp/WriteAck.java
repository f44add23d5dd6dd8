package io.github.lynceus.gvcp;

/**
 * Answer to WRITEREG or WRITEMEM.
 *
 * @param code WRITEREG's or WRITEMEM's acknowledge code
 * @param index registers or bytes written; on error the position of the one that failed. Not to be relied on: some
 *          devices put an address here
 */
public record WriteAck(int code, int index) implements GvcpAck {

	public static final int REGISTER = GvcpCommand.WRITE_REGISTER + 1;
	public static final int MEMORY = GvcpCommand.WRITE_MEMORY + 1;
}
