package io.github.lynceus.gvcp;

import java.util.List;

/**
 * Values of the registers asked for, in order. A device that cannot concatenate may send fewer than were asked.
 *
 * @param values all 32 bits each
 */
public record ReadRegisterAck(List<Integer> values) implements GvcpAck {

	public ReadRegisterAck {
		values = List.copyOf(values);
	}

	@Override
	public int code() {
		return GvcpCommand.READ_REGISTER + 1;
	}
}
