// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Renames classes in a class file: each name and descriptor among its constants.
final class Renaming {
  private static final Pattern CLASS = Pattern.compile("L([\\w/$]+)(?=[;<])");

  private Renaming() {}

  /// The class file in which the shadowed classes of the JDK have the names of their shadows.
  ///
  /// @throws IOException if it is broken
  static byte[] apply(byte[] original) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(original));
    var bytes = new ByteArrayOutputStream(original.length + 1024);
    var out = new DataOutputStream(bytes);
    out.writeLong(in.readLong());
    int count = in.readUnsignedShort();
    out.writeShort(count);
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      out.writeByte(tag);
      if (tag == 1) {
        out.writeUTF(rename(in.readUTF()));
      } else {
        out.write(in.readNBytes(size(tag)));
        i += tag == 5 || tag == 6 ? 1 : 0;
      }
    }
    in.transferTo(out);
    return bytes.toByteArray();
  }

  private static String rename(String constant) {
    if (constant.indexOf('/') < 0) {
      return constant;
    }
    String name = Shadows.name(constant);
    return name.equals(constant)
        ? CLASS
            .matcher(constant)
            .replaceAll(found -> Matcher.quoteReplacement("L" + Shadows.name(found.group(1))))
        : name;
  }

  /// The size of a constant that is no string.
  private static int size(int tag) throws IOException {
    return switch (tag) {
      case 7, 8, 16, 19, 20 -> 2;
      case 15 -> 3;
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
      case 5, 6 -> 8;
      default -> throw new IOException("constant of unknown kind " + tag);
    };
  }
}
