package io.github.lynceus.gige;

import io.github.lynceus.gvcp.ActionCommand;
import io.github.lynceus.gvcp.GvcpCommand;
import io.github.lynceus.gvcp.GvcpRequest;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Fires action commands: several devices do at the same moment what their features (ActionSelector, ActionGroupKey …)
 * say. Nobody needs control for it, unless the device has been told otherwise.
 */
public final class Actions {

	private Actions() {}

	/**
	 * Fires an action at these devices. A device that does not acknowledge is sent the same command again, with the same
	 * id, by which it knows that it has done it already.
	 *
	 * @param time device time in ns at which to do it; empty for at once
	 * @param listen how long to wait for acknowledges; zero asks for none
	 * @return the answers, in the order they came; who is not among them has another key or group, or is not there
	 */
	public static List<ActionReply> fire(final int deviceKey, final int groupKey, final int groupMask,
		final OptionalLong time, final Duration listen, final Collection<InetAddress> targets)
	{
		final GvcpRequest request = request(deviceKey, groupKey, groupMask, time, listen);
		final List<LocalInterface> interfaces = LocalInterface.all();
		final Map<InetAddress, LocalInterface> ways = new LinkedHashMap<>();
		for (final InetAddress target : targets) ways.put(target, Inquiry.towards(target, interfaces));
		final Set<InetAddress> silent = new LinkedHashSet<>(targets);
		final List<ActionReply> replies = new ArrayList<>();
		Inquiry.put(ways.values().stream().distinct().toList(), listen, request, socket -> {
			for (final InetAddress target : silent) {
				if (ways.get(target).equals(socket.local())) socket.send(request, target);
			}
			if (listen.isZero()) silent.removeIf(target -> ways.get(target).equals(socket.local()));
		}, (reply, from, local) -> {
			if (reply.ack().code() == GvcpCommand.ACTION + 1 && silent.remove(from)) {
				replies.add(new ActionReply(from.getHostAddress(), reply.status()));
			}
			return silent.isEmpty();
		});
		return replies;
	}

	/** Fires an action once at all devices on every network of this computer. Otherwise as {@link #fire}. */
	public static List<ActionReply> broadcast(final int deviceKey, final int groupKey, final int groupMask,
		final OptionalLong time, final Duration listen)
	{
		final GvcpRequest request = request(deviceKey, groupKey, groupMask, time, listen);
		final Set<LocalInterface> sent = new LinkedHashSet<>();
		final Map<InetAddress, ActionReply> replies = new LinkedHashMap<>();
		Inquiry.put(LocalInterface.all(), listen, request, socket -> {
			// NB: once only, as who answered is not known beforehand and the others would do it twice.
			if (sent.add(socket.local())) socket.broadcast(request);
		}, (reply, from, local) -> {
			if (reply.ack().code() == GvcpCommand.ACTION + 1) {
				replies.putIfAbsent(from, new ActionReply(from.getHostAddress(), reply.status()));
			}
			return false;
		});
		return List.copyOf(replies.values());
	}

	private static GvcpRequest request(final int deviceKey, final int groupKey, final int groupMask,
		final OptionalLong time, final Duration listen)
	{
		final int flags = (listen.isZero() ? 0 : GvcpRequest.ACK_REQUIRED) | (time.isPresent() ? GvcpRequest.SCHEDULED : 0);
		return new GvcpRequest(Inquiry.id(), flags, new ActionCommand(deviceKey, groupKey, groupMask, time));
	}
}
