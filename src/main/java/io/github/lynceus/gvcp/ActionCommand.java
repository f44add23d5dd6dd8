package io.github.lynceus.gvcp;

import java.util.OptionalLong;

/**
 * Makes every device with this key, in this group, do its action at once or at a time.
 *
 * @param deviceKey must equal the device's key register
 * @param groupKey must equal the key of one of its action slots
 * @param groupMask must share a bit with that slot's mask
 * @param time device time in ns for a scheduled action
 */
public record ActionCommand(int deviceKey, int groupKey, int groupMask, OptionalLong time) implements GvcpCommand {

	@Override
	public int code() {
		return ACTION;
	}
}
